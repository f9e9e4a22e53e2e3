import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { OwnPage } from './OwnPage.tsx';

const place = document.querySelector('[data-own-place]');
if (place) createRoot(place).render(createElement(OwnPage));
