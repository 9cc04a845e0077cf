import { createRoot } from 'react-dom/client';
import { App } from './app';
import './page.css';

const place = document.getElementById('page');
if (place) createRoot(place).render(<App />);
