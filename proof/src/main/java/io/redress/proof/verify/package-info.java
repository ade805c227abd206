/** The verifier that lies in every archive: one file that needs nothing but a JDK and nobody's word. */
@NullMarked
package io.redress.proof.verify;

import org.jspecify.annotations.NullMarked;
