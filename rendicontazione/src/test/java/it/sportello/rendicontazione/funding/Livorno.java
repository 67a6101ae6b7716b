package it.sportello.rendicontazione.funding;

import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.funding.FundingRules.Convention;
import it.sportello.rendicontazione.funding.FundingRules.ElementRule;
import it.sportello.rendicontazione.funding.FundingRules.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rules of the notice of Livorno, to be changed at a place or two. */
public final class Livorno {

    private static final String FILE = "/it/sportello/rendicontazione/livorno-2025-funding.yaml";

    private Livorno() {}

    /** Its text. */
    public static String text() {
        try (InputStream in = Livorno.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules as they are. */
    public static FundingRules rules() {
        return read(text()).value().orElseThrow();
    }

    /** The rules with other words at a place. */
    public static FundingRules with(String... changes) {
        return read(changed(changes)).value().orElseThrow();
    }

    /** The rules with another project, convention and elements, which need not fit together. */
    public static FundingRules with(Project project, Optional<Convention> convention, List<ElementRule> elements) {
        FundingRules rules = rules();
        return new FundingRules(
                rules.funding(),
                rules.title(),
                rules.body(),
                rules.act(),
                rules.otherActs(),
                project,
                rules.administration(),
                convention,
                rules.window(),
                rules.partners(),
                rules.budget(),
                rules.categories(),
                rules.payments(),
                rules.vat(),
                rules.durc(),
                rules.staff(),
                rules.advance(),
                rules.reimbursement(),
                rules.retention(),
                rules.penalties(),
                elements,
                rules.readings());
    }

    /** The rules without measure, words on the funding and convention, which the elements still ask for. */
    public static FundingRules withNothingToCompare() {
        FundingRules rules = rules();
        Project project = rules.project();
        return with(
                new Project(
                        project.title(),
                        project.cup(),
                        project.cig(),
                        Optional.empty(),
                        Optional.empty(),
                        project.source(),
                        project.readings()),
                Optional.empty(),
                rules.elements());
    }

    /** The text with other words at places, each of which must be there: what to change, what to change it to, and so on. */
    static String changed(String... changes) {
        String text = text();
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new IllegalArgumentException("not there: " + changes[i]);
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    static Document<FundingRules> read(String text) {
        return new DocumentReader()
                .read("funding.yaml", text.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, FundingRules.class);
    }
}
