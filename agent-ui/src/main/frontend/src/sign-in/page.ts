import { applyLook } from '../session/look.ts';
import { firstLanguage, remember } from '../session/session.ts';
import './sign-in.ts';

applyLook('compact');
remember(firstLanguage());
document.body.replaceChildren(document.createElement('tl-sign-in'));
