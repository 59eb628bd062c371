package io.throughline.hub.attachment;

class MemoryAttachmentsTest extends AttachmentsConformance {
    @Override
    protected Attachments none() {
        return new MemoryAttachments();
    }
}
