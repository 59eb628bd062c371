import { firstLanguage } from '../i18n/i18n.ts';
import { remember } from '../session/session.ts';
import './shop.ts';

remember(firstLanguage());
