package io.redress.web;

import io.redress.cases.CaseLine;
import io.redress.rulebook.Words;

/**
 * A case in a list, with the names a reader knows.
 *
 * @param hands who of the staff has it; empty: nobody, or not for this reader
 * @param mayRemind whether the reader may remind whoever has to move
 */
public record CaseRow(CaseLine line, Words type, String shop, String buyer, String hands, boolean mayRemind) {

    public String path() {
        return "/cases/" + line.id().value();
    }
}
