/** What the hub takes; it looks into the file itself, whatever is chosen here. */
export const accepted = 'image/png,image/jpeg,image/gif,image/webp,application/pdf,text/plain';

/** The hub's limit. Told here already, because a browser that is cut off while sending cannot say why. */
export const mostBytes = 10 * 1024 * 1024;

/** The files that were pasted or dropped. */
export function filesOf(event: ClipboardEvent | DragEvent): File[] {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  return [...(data?.files ?? [])];
}
