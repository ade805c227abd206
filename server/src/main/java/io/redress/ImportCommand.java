package io.redress;

import picocli.CommandLine.Command;

/** {@code import}: brings files in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Brings files of the marketplace in.",
        subcommands = ImportOrdersCommand.class,
        footer = {"", "Example:", "  redress import orders orders.ndjson"})
final class ImportCommand {}
