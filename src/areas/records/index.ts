/** Văn bản, Mẫu văn bản. */
export { DOCUMENTS, TEMPLATES } from './tables';
