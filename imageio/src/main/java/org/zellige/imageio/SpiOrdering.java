package org.zellige.imageio;

import java.util.Iterator;
import java.util.List;
import javax.imageio.spi.ServiceRegistry;

/**
 * Puts a provider before or behind the other JPEG plug-ins known by name. Nobody is de-registered.
 */
final class SpiOrdering {
  /**
   * System property: {@code first} (the default) puts the providers before the JDK's and
   * TwelveMonkeys', {@code last} behind them.
   */
  static final String PROPERTY = "org.zellige.imageio.order";

  private static final String LAST = "last";

  private SpiOrdering() {}

  /**
   * Orders a provider that is being registered.
   *
   * @param others class names of the providers of the same category to come before or behind
   */
  static <T> void order(
      ServiceRegistry registry, Class<T> category, T provider, List<String> others) {
    boolean last = LAST.equalsIgnoreCase(System.getProperty(PROPERTY));
    Iterator<T> registered = registry.getServiceProviders(category, false);
    while (registered.hasNext()) {
      T other = registered.next();
      // By name: the classes of the others may be absent, and the JDK's are not accessible.
      if (others.contains(other.getClass().getName())) {
        if (last) {
          registry.setOrdering(category, other, provider);
        } else {
          registry.setOrdering(category, provider, other);
        }
      }
    }
  }
}
