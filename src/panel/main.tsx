import { render } from 'preact';
import { Panel } from './panel';
import './style.css';

const place = document.getElementById('panel');
// Which room the menu opened, the script writes into the page.
if (place !== null) render(<Panel room={document.body.dataset['room'] ?? 'people'} />, place);
