import { applyLook } from '../session/look.ts';
import { firstLanguage, remember } from '../session/session.ts';
import './phone.ts';

applyLook('compact');
remember(firstLanguage());
document.body.replaceChildren(document.createElement('demo-phone'));
