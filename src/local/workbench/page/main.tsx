import { createRoot } from 'react-dom/client';
import { App } from './app';
import './page.css';

// The token has done its work; it need not stand in the address, nor in what is remembered of it.
history.replaceState(null, '', '/');

const place = document.getElementById('page');
if (place) createRoot(place).render(<App />);
