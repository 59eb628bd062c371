package io.throughline.hub.journal.postgres;

import io.throughline.hub.attachment.Attachments;
import io.throughline.hub.attachment.AttachmentsConformance;
import io.throughline.hub.attachment.PostgresAttachments;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.Shared.class)
class PostgresAttachmentsIT extends AttachmentsConformance {
    private final Database database;

    PostgresAttachmentsIT(Database database) {
        this.database = database;
    }

    @Override
    protected Attachments none() {
        database.execute("truncate attachment");
        return new PostgresAttachments(database.pool());
    }
}
