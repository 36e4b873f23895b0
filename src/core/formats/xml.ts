import { DOMImplementation, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

export type XmlElement = Element;

/** A document of XML that is being written. Escaping and well-formedness are the library's business. */
export class XmlDocument {
  readonly #document: Document;
  readonly root: Element;

  constructor(
    readonly namespace: string | null,
    rootName: string,
  ) {
    this.#document = new DOMImplementation().createDocument(namespace, rootName, null);
    const root = this.#document.documentElement;
    if (root === null) throw new Error(`no root element for ${rootName}`);
    this.root = root;
  }

  /** Adds an element; attributes without a value are left out. */
  add(
    parent: Element,
    name: string,
    attributes: Readonly<Record<string, string | number | undefined>> = {},
    text?: string,
    namespace = this.namespace,
  ): Element {
    const element = this.#document.createElementNS(namespace, name);
    this.set(element, attributes);
    if (text !== undefined) this.text(element, text);
    parent.appendChild(element);
    return element;
  }

  set(element: Element, attributes: Readonly<Record<string, string | number | undefined>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      // the two prefixes that need no declaration or are declared by whoever uses them
      if (name.startsWith('xml:')) element.setAttributeNS('http://www.w3.org/XML/1998/namespace', name, String(value));
      else if (name.startsWith('xmi:')) element.setAttributeNS('http://www.omg.org/XMI', name, String(value));
      else element.setAttribute(name, String(value));
    }
  }

  /** Declares prefixes at the root, so that they need not be declared again at each element. */
  declare(prefixes: Readonly<Record<string, string>>): void {
    for (const [prefix, namespace] of Object.entries(prefixes)) {
      this.root.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, namespace);
    }
  }

  text(parent: Element, text: string): void {
    if (text !== '') parent.appendChild(this.#document.createTextNode(text));
  }

  /** The text of the file, with declaration and a last line end. */
  toString(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(this.#document)}\n`;
  }
}
