package io.redress.evidence;

import io.redress.evidence.EvidenceItem.Attachment;
import io.redress.evidence.EvidenceItem.Kind;
import io.redress.evidence.EvidenceItem.Picture;
import io.redress.evidence.StoredItem.Display;
import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.parties.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an item stands in its row, both ways. */
final class ItemRows {

    private ItemRows() {}

    static StoredItem read(ResultSet row, int index) throws SQLException {
        var by = new AccountId(row.getObject("uploaded_by", UUID.class));
        var attachment = attachment(row);
        var item = new EvidenceItem(
                new EvidenceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                Kind.valueOf(row.getString("kind")),
                row.getString("category"),
                row.getString("note"),
                by,
                instant(row, "uploaded_at"),
                picture(row),
                attachment);
        var guard = attachment.isPresent() ? guard(row) : Guarded.ownedBy(Guarded.EVIDENCE, by);
        return new StoredItem(item, display(row), guard);
    }

    private static Optional<Attachment> attachment(ResultSet row) throws SQLException {
        if (row.getString("subject_kind") == null) {
            return Optional.empty();
        }
        return Optional.of(new Attachment(
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                new AccountId(row.getObject("attached_by", UUID.class)),
                instant(row, "attached_at")));
    }

    private static Optional<Picture> picture(ResultSet row) throws SQLException {
        return row.getString("display_sha256") == null
                ? Optional.empty()
                : Optional.of(new Picture(
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getInt("frames"),
                        row.getBoolean("location_removed")));
    }

    private static Optional<Display> display(ResultSet row) throws SQLException {
        return row.getString("display_sha256") == null
                ? Optional.empty()
                : Optional.of(new Display(
                        row.getString("display_type"),
                        row.getString("display_sha256"),
                        row.getString("thumbnail_sha256")));
    }

    /** Once attached, the subject decides: who left the shop no longer sees what they once brought for it. */
    private static Guarded guard(ResultSet row) throws SQLException {
        return new Guarded(
                Guarded.EVIDENCE,
                Optional.ofNullable(row.getObject("guard_buyer", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getObject("guard_shop", UUID.class)).map(ShopId::new),
                handlers(row),
                Optional.ofNullable(row.getString("guard_department")),
                Optional.empty());
    }

    private static Set<AccountId> handlers(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("guard_handlers").getArray();
        return Arrays.stream(ids).map(AccountId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The row of an item, by column, as JSON knows values. */
    static Map<String, @Nullable Object> write(StoredItem stored) {
        var item = stored.item();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", item.id().value());
        row.put("name", item.name());
        row.put("note", item.note());
        row.put("category", item.category());
        row.put("kind", item.kind().name());
        row.put("media_type", item.mediaType());
        row.put("bytes", item.bytes());
        row.put("sha256", item.sha256());
        row.put("uploaded_by", item.by().value());
        row.put("uploaded_at", item.at().toString());
        row.putAll(guardColumns(stored.guard()));
        item.attachment().ifPresent(attachment -> {
            row.put("subject_kind", attachment.subjectKind());
            row.put("subject_id", attachment.subjectId());
            row.put("attached_by", attachment.by().value());
            row.put("attached_at", attachment.at().toString());
        });
        item.picture().ifPresent(picture -> {
            row.put("width", picture.width());
            row.put("height", picture.height());
            row.put("frames", picture.frames());
            row.put("location_removed", picture.locationRemoved());
        });
        stored.display().ifPresent(display -> {
            row.put("display_type", display.mediaType());
            row.put("display_sha256", display.sha256());
            row.put("thumbnail_sha256", display.thumbnailSha256());
        });
        return row;
    }

    static Map<String, @Nullable Object> guardColumns(Guarded guard) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("guard_buyer", guard.buyer().map(AccountId::value).orElse(null));
        columns.put("guard_shop", guard.shop().map(ShopId::value).orElse(null));
        columns.put(
                "guard_handlers",
                guard.handlers().stream().map(AccountId::value).toList());
        columns.put("guard_department", guard.department().orElse(null));
        return columns;
    }
}
