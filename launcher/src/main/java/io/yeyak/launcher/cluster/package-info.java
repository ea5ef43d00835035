/** How the processes of a platform find each other: Hazelcast for membership, Vert.x's event bus over it. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.cluster;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
