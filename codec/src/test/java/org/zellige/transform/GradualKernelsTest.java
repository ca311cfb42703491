package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls arrive as they were made, at the plain kernels at first and at the faster ones at last. */
class GradualKernelsTest {
  /** What all numbers are, those of pixels among them. */
  private static final int COUNT = 1000;

  /** As many calls as the loop with the fewest values needs. */
  private static final int MANY = Handover.ALL / 64;

  private final Recorder plain = new Recorder();
  private final Recorder faster = new Recorder();
  private final Kernels gradual =
      new GradualKernels(plain.pretend(Kernels.class), faster.pretend(Kernels.class));

  static Stream<Named<Method>> loops() {
    return Arrays.stream(Kernels.class.getMethods())
        .filter(method -> method.getReturnType() == void.class)
        .map(method -> Named.of(method.getName() + "/" + method.getParameterCount(), method));
  }

  @ParameterizedTest
  @MethodSource("loops")
  void eachLoopIsHandedOver(Method loop) throws Exception {
    Object[] arguments =
        Arrays.stream(loop.getParameterTypes()).map(GradualKernelsTest::example).toArray();
    check(loop, gradual, arguments);
  }

  /** Transforms are short-lived: what one has done counts for the next. */
  @Test
  void scaledInversesAreHandedOver() throws Exception {
    Method loop =
        Arrays.stream(InverseTransform.class.getMethods())
            .filter(method -> method.getName().equals("group"))
            .findFirst()
            .orElseThrow();
    Object[] arguments = {new short[COUNT], new long[COUNT], 1, 2, new byte[COUNT], 3, 4};
    int[] steps = new int[64];
    for (int i = 0; i < Handover.PLAIN / BlockGroup.LENGTH - 1; i++) {
      loop.invoke(gradual.scaledInverse(steps, 4), arguments);
    }
    assertThat(faster.last).isNull();
    check(loop, gradual.scaledInverse(steps, 4), arguments);
  }

  @Test
  void theNameIsThatOfTheFasterOnes() {
    gradual.name();
    assertThat(faster.last).isNotNull();
    assertThat(plain.last).isNull();
  }

  private void check(Method loop, Object target, Object[] arguments) throws Exception {
    loop.invoke(target, arguments);
    assertThat(plain.last).isEqualTo(new Call(loop, List.of(arguments)));
    assertThat(faster.last).isNull();
    for (int i = 0; i < MANY; i++) {
      loop.invoke(target, arguments);
    }
    plain.last = null;
    faster.last = null;
    loop.invoke(target, arguments);
    assertThat(plain.last).isNull();
    assertThat(faster.last).isEqualTo(new Call(loop, List.of(arguments)));
  }

  private static Object example(Class<?> type) {
    if (type == int.class) {
      return COUNT;
    } else if (type == long.class) {
      return 1L;
    } else if (type == float.class) {
      return 1f;
    } else if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), COUNT);
    }
    return type.getEnumConstants()[0];
  }

  private record Call(Method method, List<Object> arguments) {}

  /** Stands for kernels, and for the transforms that they make, and keeps the last call. */
  private static final class Recorder implements InvocationHandler {
    private @Nullable Call last;

    <T> T pretend(Class<T> type) {
      return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
      if (method.getReturnType() == InverseTransform.class) {
        return pretend(InverseTransform.class);
      }
      last = new Call(method, arguments == null ? List.of() : List.of(arguments));
      return null;
    }
  }
}
