import { ContactChat } from './contact-chat.ts';

if (customElements.get('contact-chat') === undefined) customElements.define('contact-chat', ContactChat);

export { ContactChat };
