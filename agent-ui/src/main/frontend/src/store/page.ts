import { startPage } from '../session/start.ts';
import './store.ts';

void startPage('tl-store', 'touch');
