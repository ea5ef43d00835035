/** Tests of the chart: what Helm makes of it, its values, its alerts and its dashboards. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.chart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
