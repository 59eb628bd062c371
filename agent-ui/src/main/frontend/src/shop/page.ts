import { firstLanguage, remember } from '../session/session.ts';
import './shop.ts';

remember(firstLanguage());
