import { startPage } from '../session/start.ts';
import './admin.ts';

void startPage('tl-admin');
