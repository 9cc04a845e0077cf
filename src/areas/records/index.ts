/** Mẫu văn bản. */
export { TEMPLATES } from './tables';
