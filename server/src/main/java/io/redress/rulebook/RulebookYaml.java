package io.redress.rulebook;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads YAML text into a {@link RulebookTree}. Only plain data is taken: anchors, aliases and tags are refused, so that
 * no file can grow or build objects while it is read. Scalars follow the YAML 1.2 core schema, as editors do.
 */
final class RulebookYaml {

    /** Fifteen types in two languages take 60,000 characters; ten times that is no rulebook. */
    static final int MAX_LENGTH = 1_000_000;

    /** The format nests eight levels deep. */
    private static final int MAX_DEPTH = 20;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RulebookTree tree = new RulebookTree();

    private RulebookYaml() {}

    static RulebookTree read(String text) {
        var reading = new RulebookYaml();
        reading.run(text);
        return reading.tree;
    }

    private void run(String text) {
        if (text.length() > MAX_LENGTH) {
            tree.problem(1, "a rulebook has at most %d characters, this has %d".formatted(MAX_LENGTH, text.length()));
            return;
        }
        try {
            refuseCleverness(text);
            if (tree.isSound()) {
                compose(text);
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            tree.problem(mark == null ? 1 : mark.getLine() + 1, "not YAML: " + oneLine(e.getProblem()));
        } catch (ReaderException e) {
            tree.problem(
                    lineAt(text, e.getPosition()),
                    "a character that may not stand in YAML: U+%04X".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            tree.problem(1, "not YAML: " + oneLine(e.getMessage()));
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    private static int lineAt(String text, int position) {
        var end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_LENGTH);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(1);
        return new Yaml(options);
    }

    private void refuseCleverness(String text) {
        for (var event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
                tree.problem(line(event), "anchors and aliases (& and *) are not taken; write it out");
            }
            var tag = switch (event) {
                case ScalarEvent scalar -> scalar.getTag();
                case CollectionStartEvent collection -> collection.getTag();
                default -> null;
            };
            if (tag != null) {
                tree.problem(line(event), "tags (!) are not taken: " + tag);
            }
        }
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private void compose(String text) {
        var node = yaml().compose(new StringReader(text));
        if (node == null) {
            tree.problem(1, "the file is empty");
            return;
        }
        tree.line(RulebookPath.TOP, node.getStartMark().getLine() + 1);
        tree.root(json(node, RulebookPath.TOP));
    }

    private JsonNode json(Node node, RulebookPath path) {
        return switch (node) {
            case MappingNode mapping -> object(mapping, path);
            case SequenceNode sequence -> list(sequence, path);
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private JsonNode object(MappingNode mapping, RulebookPath path) {
        var object = JSON.objectNode();
        var seen = new HashMap<String, Integer>();
        for (var tuple : mapping.getValue()) {
            var line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                tree.problem(line, "a key must be a word");
                continue;
            }
            var name = key.getValue();
            var before = seen.putIfAbsent(name, line);
            if (before != null) {
                tree.problem(line, path.at(name) + ": stands here twice, first in line " + before);
                continue;
            }
            tree.line(path.at(name), line);
            object.set(name, json(tuple.getValueNode(), path.at(name)));
        }
        return object;
    }

    private JsonNode list(SequenceNode sequence, RulebookPath path) {
        var list = JSON.arrayNode();
        for (var item : sequence.getValue()) {
            var place = path.at(list.size());
            tree.line(place, item.getStartMark().getLine() + 1);
            list.add(json(item, place));
        }
        return list;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.stringNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> JSON.nullNode();
            case "true", "True", "TRUE" -> JSON.booleanNode(true);
            case "false", "False", "FALSE" -> JSON.booleanNode(false);
            default -> number(text);
        };
    }

    private static JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
    }
}
