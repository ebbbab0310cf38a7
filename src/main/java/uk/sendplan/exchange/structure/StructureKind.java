package uk.sendplan.exchange.structure;

import java.util.List;

/** What a row is about, in the order in which new ones are added: what stands under another comes after it. */
public enum StructureKind {
    OBJECTIVE(StructureColumn.WORDING),
    PRIORITY(StructureColumn.WORDING),
    REFERENCE(StructureColumn.CITES),
    OUTCOME(StructureColumn.WORDING, StructureColumn.POINTS, StructureColumn.CLOSING),
    ACTION(StructureColumn.WORDING, StructureColumn.DESCRIPTION, StructureColumn.LEAD, StructureColumn.OWNER);

    private final List<StructureColumn> texts;

    StructureKind(StructureColumn... texts) {
        this.texts = List.of(texts);
    }

    /** The columns that it has something in, in the order of its {@link Fingerprint}. */
    public List<StructureColumn> texts() {
        return texts;
    }

    public boolean isNumbered() {
        return this != OUTCOME;
    }

    /** What it can stand under; nothing where it stands in the plan itself. */
    public List<StructureKind> above() {
        return switch (this) {
            case OBJECTIVE, PRIORITY -> List.of();
            case REFERENCE -> List.of(PRIORITY);
            case OUTCOME -> List.of(REFERENCE);
            case ACTION -> List.of(REFERENCE, PRIORITY);
        };
    }

    public boolean has(StructureColumn column) {
        return switch (column) {
            case NUMBER -> isNumbered();
            case UNDER -> !above().isEmpty();
            default -> column == StructureColumn.KIND || texts.contains(column);
        };
    }
}
