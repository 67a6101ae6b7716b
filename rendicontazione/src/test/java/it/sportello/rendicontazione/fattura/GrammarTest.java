package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The grammar says of every changed invoice what the official schema says. */
class GrammarTest {

    private static final FatturaReader READER = new FatturaReader();

    private static final Sample FULL = Sample.of(Sample.resource("completa.xml"));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "IT",
            "it",
            "SI",
            "TD01",
            "TD30",
            "RF01",
            "RF03",
            "MP05",
            "MP24",
            "N1",
            "N6.9",
            "N9",
            "EUR",
            "12.00",
            "12.0",
            "12",
            "-5.00",
            " 12.00 ",
            "100.00",
            "100.01",
            "999.00",
            "0.123456789",
            "0.12345678",
            "123456789012.00",
            "12345678901.00",
            "2025-02-28",
            "2025-02-29",
            "1969-12-31",
            "2025-03-01Z",
            "2025-03-01+14:00",
            "2025-03-01+14:01",
            "2025-03-01T10:00:00",
            "2025-03-01T25:00:00",
            "2025-03-01T24:00:00",
            "0",
            "1",
            "9999",
            "10000",
            "+7",
            "007",
            "7.0",
            "a@b.it",
            "ab@cd.it",
            "a.b",
            "aGk=",
            "aGk",
            "a===",
            "a–b",
            "è",
            "€",
            "two  blanks",
            "tab\tinside",
            "line\ninside",
            " leading",
            "x".repeat(10),
            "x".repeat(11),
            "x".repeat(20),
            "x".repeat(21),
            "x".repeat(60),
            "x".repeat(61),
            "x".repeat(80),
            "x".repeat(81),
            "x".repeat(100),
            "x".repeat(101),
            "x".repeat(200),
            "x".repeat(201),
            "x".repeat(1000),
            "x".repeat(1001),
            "57123",
            "5712",
            "ABCDE1",
            "ABCDEF12",
            "ABCDEFG",
            "12345678901",
            "IT60X0542811101000000123456",
            "SC",
            "MG",
            "TC01",
            "RT01",
            "A",
            "ZO",
            "D",
            "TP01",
            "CC",
            "LS",
            "SU",
            "FPA12",
            "FPR12");

    /** An invoice with everything in it that an invoice can hold. */
    static Sample full() {
        return FULL.copy();
    }

    private static boolean accepted(String xml) {
        FatturaFile file = READER.read("f.xml", xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return file.format().state() == Verdict.State.PASSED;
    }

    private static void agrees(String xml, String what) {
        FatturaFile file = READER.read("f.xml", xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(file.format().state() == Verdict.State.PASSED)
                .as(
                        "%s: %s",
                        what,
                        file.findings().stream()
                                .map((Finding each) -> each.line(Locale.ENGLISH))
                                .toList())
                .isEqualTo(OfficialSchema.accepts(xml));
    }

    private static List<Element> elements(Document tree) {
        List<Element> all = new ArrayList<>();
        collect(tree.getDocumentElement(), all);
        return all;
    }

    private static void collect(Element element, List<Element> into) {
        into.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, into);
            }
        }
    }

    private static boolean isLeaf(Element element) {
        return element.getElementsByTagName("*").item(0) == null;
    }

    @Example
    void theSamplesAreAccepted() {
        for (Sample sample : List.of(
                Sample.ordinary(),
                full(),
                Sample.ordinary().another(),
                Sample.ordinary().toPublicBody())) {
            assertThat(OfficialSchema.accepts(sample.text())).isTrue();
            assertThat(accepted(sample.text())).isTrue();
        }
    }

    @Example
    void everyElementTakenAwayIsJudgedAsTheSchemaDoes() {
        int count = elements(full().tree()).size();
        assertThat(count).isGreaterThan(150);
        for (int i = 1; i < count; i++) {
            Sample sample = full();
            Element element = elements(sample.tree()).get(i);
            String name = element.getNodeName();
            element.getParentNode().removeChild(element);
            agrees(sample.text(), "without " + name);
        }
    }

    @Example
    void everyElementTwiceIsJudgedAsTheSchemaDoes() {
        int count = elements(full().tree()).size();
        for (int i = 1; i < count; i++) {
            Sample sample = full();
            Element element = elements(sample.tree()).get(i);
            element.getParentNode().insertBefore(element.cloneNode(true), element);
            agrees(sample.text(), element.getNodeName() + " twice");
        }
    }

    @Example
    void everyElementBeforeItsNeighbourIsJudgedAsTheSchemaDoes() {
        int count = elements(full().tree()).size();
        for (int i = 1; i < count; i++) {
            Sample sample = full();
            Element element = elements(sample.tree()).get(i);
            Node before = element.getPreviousSibling();
            while (before != null && !(before instanceof Element)) {
                before = before.getPreviousSibling();
            }
            if (before != null) {
                element.getParentNode().insertBefore(element, before);
                agrees(sample.text(), element.getNodeName() + " early");
            }
        }
    }

    @Example
    void strangeElementsAttributesAndTextsAreJudgedAsTheSchemaDoes() {
        int count = elements(full().tree()).size();
        for (int i = 1; i < count; i += 3) {
            Sample sample = full();
            elements(sample.tree()).get(i).appendChild(sample.tree().createElement("Sconosciuto"));
            agrees(sample.text(), "unknown child");
            sample = full();
            elements(sample.tree()).get(i).setAttribute("x", "y");
            agrees(sample.text(), "unknown attribute");
            sample = full();
            Element element = elements(sample.tree()).get(i);
            if (!isLeaf(element)) {
                element.appendChild(sample.tree().createTextNode("testo"));
                agrees(sample.text(), "text in " + element.getNodeName());
            }
        }
    }

    /** Where this library knowingly differs: 1.2.3 adds two codes and takes more addresses of certified mail. */
    private static boolean isDelta(String name, String text) {
        return (name.equals("TipoDocumento") && text.equals("TD29"))
                || (name.equals("RegimeFiscale") && text.equals("RF20"))
                || name.equals("PECDestinatario");
    }

    @Example
    void everyValueOfTheListIsJudgedAsTheSchemaDoesOnceInEachField() {
        Sample sample = full();
        int judged = 0;
        for (Element element : elements(sample.tree())) {
            if (!isLeaf(element)) {
                continue;
            }
            String kept = element.getTextContent();
            // Each field meets a tenth of the list; all fields of one form together meet all of it.
            for (int i = judged % 10; i < TEXTS.size(); i += 10) {
                element.setTextContent(TEXTS.get(i));
                if (!isDelta(element.getNodeName(), TEXTS.get(i))) {
                    agrees(sample.text(), element.getNodeName() + " = " + TEXTS.get(i));
                }
            }
            element.setTextContent(kept);
            judged++;
        }
        assertThat(judged).isGreaterThan(100);
    }

    @Property(tries = 100)
    void severalChangesAtOnceAreJudgedAsTheSchemaDoes(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 100_000) Integer> where,
            @ForAll @IntRange(min = 0, max = 2) int kind) {
        Sample sample = full();
        String what = "";
        for (int at : where) {
            List<Element> all = elements(sample.tree());
            Element element = all.get(1 + at % (all.size() - 1));
            what += element.getNodeName() + " ";
            if (kind == 0 && isLeaf(element)) {
                String text = TEXTS.get(at % TEXTS.size());
                if (!isDelta(element.getNodeName(), text)) {
                    element.setTextContent(text);
                }
            } else if (kind == 1) {
                element.getParentNode().removeChild(element);
            } else {
                element.getParentNode().appendChild(element.cloneNode(true));
            }
        }
        agrees(sample.text(), kind + " " + what);
    }

    @Example
    void whatVersion123AddsIsAcceptedAndTheOldSchemaDoesNot() {
        for (Sample sample : List.of(
                full().type("TD29"),
                full().set("//CedentePrestatore//RegimeFiscale", "RF20"),
                full().set("//PECDestinatario", "nome.@pec.it"))) {
            assertThat(accepted(sample.text())).isTrue();
            assertThat(OfficialSchema.accepts(sample.text())).isFalse();
        }
    }
}
