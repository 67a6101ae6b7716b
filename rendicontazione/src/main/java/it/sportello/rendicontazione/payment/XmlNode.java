package it.sportello.rendicontazione.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a statement that is held until it has been read. */
final class XmlNode {

    final String name;
    final int line;
    final String currency;
    final StringBuilder text = new StringBuilder(0);
    final List<XmlNode> children = new ArrayList<>(2);

    XmlNode(String name, int line, @Nullable String currency) {
        this.name = name;
        this.line = line;
        this.currency = currency == null ? "" : currency;
    }

    /** The first element at the end of a path. */
    Optional<XmlNode> at(String path) {
        return all(path).findFirst();
    }

    /** All elements at the end of a path, {@code NtryDtls/TxDtls}. */
    Stream<XmlNode> all(String path) {
        Stream<XmlNode> found = Stream.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(node -> node.children.stream()).filter(node -> node.name.equals(step));
        }
        return found;
    }

    /** The text of the first element at the end of a path, without blanks around it; nothing if it is empty. */
    Optional<String> text(String path) {
        return all(path).map(XmlNode::value).filter(it -> !it.isEmpty()).findFirst();
    }

    String value() {
        return text.toString().strip();
    }
}
