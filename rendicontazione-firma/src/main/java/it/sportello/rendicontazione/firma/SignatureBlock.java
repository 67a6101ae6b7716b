package it.sportello.rendicontazione.firma;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A p7m without its content, in definite lengths: what a parser of signatures needs to see, and no byte more.
 *
 * <p>The content was read by who reads the invoice. A second parser that finds it again might find another one, and the
 * signature of one would be taken for that of the other; it might also make an object of each of its segments.
 */
final class SignatureBlock {

    private static final int CONSTRUCTED = 0x20;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTENT = 0xA0;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_OID = 64;

    /** What is no BER. It never leaves the package. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Too large. It never leaves the package. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** An element: its tag, where it begins, where its content is, where the next one begins. */
    private record Node(int tag, int begin, int from, int to, int next) {}

    private final ByteBuffer in;

    private SignatureBlock(ByteBuffer in) {
        this.in = in;
    }

    /**
     * The p7m, detached from its content.
     *
     * @throws Broken if it is not one whole p7m
     * @throws TooLarge if what is left has more bytes than that
     */
    static byte[] of(ByteBuffer p7m, int most) throws Broken, TooLarge {
        SignatureBlock block = new SignatureBlock(p7m);
        Node info = block.node(0, p7m.limit(), SEQUENCE);
        Node type = block.node(info.from, info.to, 0x06);
        Node signed = block.node(block.node(type.next, info.to, CONTENT).from, info.to, SEQUENCE);
        List<Node> parts = block.children(signed, 4);
        if (parts.size() < 4 || parts.get(0).tag != 0x02 || parts.get(1).tag != SET || parts.get(2).tag != SEQUENCE) {
            throw new Broken();
        }
        Node contentType = block.node(parts.get(2).from, parts.get(2).to, 0x06);
        int restFrom = parts.get(2).next;
        if (contentType.next - contentType.begin > MAX_OID) {
            throw new Broken();
        }
        if (signed.to - restFrom > most) {
            throw new TooLarge();
        }
        byte[] inner = join(
                block.bytes(parts.get(0).begin, parts.get(0).next),
                new byte[] {SET, 0},
                element(SEQUENCE, block.bytes(contentType.begin, contentType.next)),
                block.bytes(restFrom, signed.to));
        return element(SEQUENCE, join(block.bytes(type.begin, type.next), element(CONTENT, element(SEQUENCE, inner))));
    }

    private byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        in.get(from, bytes);
        return bytes;
    }

    /** The first few elements inside another. */
    private List<Node> children(Node parent, int most) throws Broken {
        List<Node> children = new ArrayList<>();
        for (int at = parent.from;
                at < parent.to && children.size() < most;
                at = children.get(children.size() - 1).next) {
            children.add(node(at, parent.to));
        }
        return children;
    }

    private Node node(int at, int limit, int tag) throws Broken {
        Node node = node(at, limit);
        if (node.tag != tag) {
            throw new Broken();
        }
        return node;
    }

    private Node node(int at, int limit) throws Broken {
        int tag = octet(at, limit);
        int from = afterLength(at, limit);
        int length = length(afterTag(at, limit), limit);
        if (length >= 0) {
            return new Node(tag, at, from, from + length, from + length);
        }
        int end = endOfContents(from, limit);
        return new Node(tag, at, from, end, end + 2);
    }

    /** Where the mark of the end of an element of indefinite length stands; elements inside are stepped over. */
    private int endOfContents(int from, int limit) throws Broken {
        int depth = 1;
        int at = from;
        while (true) {
            int tag = octet(at, limit);
            int length = length(afterTag(at, limit), limit);
            int next = afterLength(at, limit);
            if (tag == 0) {
                if (length != 0) {
                    throw new Broken();
                }
                depth--;
                if (depth == 0) {
                    return at;
                }
                at = next;
            } else if (length < 0) {
                depth++;
                if (depth > MAX_DEPTH || (tag & CONSTRUCTED) == 0) {
                    throw new Broken();
                }
                at = next;
            } else {
                at = next + length;
            }
        }
    }

    private int afterTag(int at, int limit) throws Broken {
        int next = at + 1;
        if ((octet(at, limit) & 0x1F) == 0x1F) {
            while ((octet(next, limit) & 0x80) != 0) {
                next++;
            }
            next++;
        }
        return next;
    }

    private int afterLength(int at, int limit) throws Broken {
        int tagEnd = afterTag(at, limit);
        int first = octet(tagEnd, limit);
        return tagEnd + 1 + (first > 0x80 ? first & 0x7F : 0);
    }

    /** A length that fits; -1 for the indefinite form. */
    private int length(int at, int limit) throws Broken {
        int first = octet(at, limit);
        if (first == 0x80) {
            return -1;
        }
        int count = first < 0x80 ? 0 : first & 0x7F;
        if (count > 6) {
            throw new Broken();
        }
        long length = first < 0x80 ? first : 0;
        for (int i = 1; i <= count; i++) {
            length = length << 8 | octet(at + i, limit);
        }
        if (length > limit - (at + 1 + count)) {
            throw new Broken();
        }
        return (int) length;
    }

    private int octet(int at, int limit) throws Broken {
        if (at >= limit) {
            throw new Broken();
        }
        return in.get(at) & 0xFF;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 6);
        out.write(tag);
        out.write(0x84);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(content.length >> shift);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
