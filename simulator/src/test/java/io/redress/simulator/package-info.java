@NullMarked
package io.redress.simulator;

import org.jspecify.annotations.NullMarked;
