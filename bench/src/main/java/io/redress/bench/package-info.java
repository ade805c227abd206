@NullMarked
package io.redress.bench;

import org.jspecify.annotations.NullMarked;
