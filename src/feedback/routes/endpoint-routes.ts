import { challengeRoutes } from './challenge-routes.ts';
import { commentRoutes } from './comment-routes.ts';
import { commentFormRoutes } from './comment-form-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { objectionRoutes } from './objection-routes.ts';
import { openApiRoutes } from './openapi-routes.ts';
import { ratingRoutes } from './rating-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { teamRoutes } from './team-routes.ts';
import { townAccountRoutes } from './town-account-routes.ts';
import { useRoutes } from './use-routes.ts';
import type { Route } from './route.ts';

const described: readonly Route[] = [
  ...ratingRoutes,
  ...useRoutes,
  ...commentRoutes,
  ...commentFormRoutes,
  ...objectionRoutes,
  ...challengeRoutes,
  ...signInRoutes,
  ...moderationRoutes,
  ...deskRoutes,
  ...teamRoutes,
  ...townAccountRoutes,
  ...intakeRoutes,
  ...healthRoutes,
];

/** Every address of the endpoint. */
export const routes: readonly Route[] = [...described, ...openApiRoutes(described)];
