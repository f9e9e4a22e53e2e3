import { site } from '../../config/site.ts';
import { language, textSizes } from '../look/look.ts';
import { element, markupText, type MarkupElement } from '../markup/element.ts';
import type { Paper } from '../model/paper.ts';
import { officePackage } from '../office-package.ts';
import { odtAutomaticStyles } from './automatic-styles.ts';
import { odtBody, type OdtBody } from './odt-blocks.ts';
import { odfVersion, odtMediaType, odtNamespaces } from './odt-namespaces.ts';
import { odtStyles } from './odt-styles.ts';

function part(root: MarkupElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${markupText(root)}`;
}

function content(paper: Paper, { nodes, styles }: OdtBody): MarkupElement {
  const title = element(
    'text:h',
    { 'text:style-name': 'Heading_20_1', 'text:outline-level': '1' },
    paper.heading ?? paper.title,
  );
  return element(
    'office:document-content',
    odtNamespaces,
    element('office:automatic-styles', {}, ...odtAutomaticStyles(paper), ...styles),
    element('office:body', {}, element('office:text', {}, title, ...nodes)),
  );
}

function properties({ title, summary, day }: Paper): MarkupElement {
  const moment = `${day}T00:00:00`;
  return element(
    'office:document-meta',
    odtNamespaces,
    element(
      'office:meta',
      {},
      element('meta:generator', {}, site.name),
      element('dc:title', {}, title),
      element('dc:description', {}, summary),
      element('meta:initial-creator', {}, site.name),
      element('dc:creator', {}, site.name),
      element('meta:creation-date', {}, moment),
      element('dc:date', {}, moment),
      element('dc:language', {}, language),
    ),
  );
}

function manifest(paths: readonly string[]): MarkupElement {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return element(
    'manifest:manifest',
    {
      'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
      'manifest:version': odfVersion,
    },
    entry('/', odtMediaType),
    ...paths.map((path) => entry(path, path.endsWith('.png') ? 'image/png' : 'text/xml')),
  );
}

/**
 * A paper as an OpenDocument text, valid against the schema of OpenDocument 1.2. Written by ourselves, for no kept
 * library does; it holds no more than the model asks for.
 */
export function writeOdt(paper: Paper): Uint8Array<ArrayBuffer> {
  const body = odtBody(paper);
  const parts = {
    'content.xml': part(content(paper, body)),
    'styles.xml': part(odtStyles(paper, textSizes(paper.text))),
    'meta.xml': part(properties(paper)),
    ...body.pictures,
  };
  return officePackage(
    { mimetype: odtMediaType, ...parts, 'META-INF/manifest.xml': part(manifest(Object.keys(parts))) },
    'mimetype',
  );
}
