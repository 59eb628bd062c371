import { applyLook } from '../session/look.ts';
import { firstLanguage } from '../i18n/i18n.ts';
import { remember } from '../session/session.ts';
import './phone.ts';

applyLook('compact');
remember(firstLanguage());
document.body.replaceChildren(document.createElement('demo-phone'));
