import { startPage } from '../session/start.ts';
import './supervisor.ts';

void startPage('tl-supervisor');
