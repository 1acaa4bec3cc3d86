/// YAML as a tree of text that remembers where each thing stands.
@NullMarked
package nl.verzuimregie.protocollen.yaml;

import org.jspecify.annotations.NullMarked;
