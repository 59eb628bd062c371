/** What stands in the conversation column; fetched with the first contact that is opened. */
import './composer/composer.ts';
import './contact-bar/contact-bar.ts';
import './conversation-log/conversation-log.ts';
import './questions/questions.ts';
import './handoff-card/handoff-card.ts';
