import { startPage } from '../session/start.ts';
import './desk.ts';

void startPage('tl-desk');
