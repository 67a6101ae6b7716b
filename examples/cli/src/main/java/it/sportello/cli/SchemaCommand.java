package it.sportello.cli;

import it.sportello.legal.document.DocumentSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of documents. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Scrive il JSON Schema di un tipo di documento, per gli editor e per chi li produce.")
final class SchemaCommand extends Action {

    @Parameters(arity = "1", paramLabel = "TIPO", description = "uno di: ${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private DocumentKind kind;

    @Override
    public Integer call() {
        out().print(DocumentSchema.text(kind.schema()));
        out().flush();
        return DONE;
    }
}
