using System.Reflection;
using System.Runtime.CompilerServices;

namespace CSat.Architecture.Tests.Reachability;

/// <summary>The walk sees each way in which code comes to run, and reports a function that only an unused wrapper calls.</summary>
public sealed class CallGraphTests : IDisposable
{
    private readonly CallGraph _graph = new(
        AppContext.BaseDirectory, [Assembly.GetExecutingAssembly().GetName().Name!], method => method.DeclaringType.Name == nameof(Samples) && method.Name == nameof(Samples.Root));

    [Theory]
    [InlineData(nameof(Samples.Called))]
    [InlineData(nameof(Samples.InLambda))]
    [InlineData(nameof(Samples.AsGroup))]
    [InlineData(nameof(Samples.InIterator))]
    [InlineData(nameof(Samples.InAsync))]
    [InlineData(nameof(Samples.InStaticConstructor))]
    [InlineData(nameof(Samples.InOverride))]
    [InlineData(nameof(Samples.InImplementation))]
    [InlineData(nameof(Samples.InFrameworkCallback))]
    [InlineData(nameof(Samples.InRegistered))]
    [InlineData(nameof(Samples.ByToken))]
    [InlineData(nameof(Samples.InVirtualPointer))]
    public void Every_edge_is_followed(string function)
    {
        Reaches(function).ShouldBeTrue();
    }

    [Theory]
    [InlineData(nameof(Samples.OnlyInWrapper))]
    [InlineData(nameof(Samples.Wrapper))]
    [InlineData(nameof(Samples.InUnmade))]
    public void What_nothing_runs_is_reported(string function)
    {
        Reaches(function).ShouldBeFalse();
    }

    public void Dispose() => _graph.Dispose();

    private bool Reaches(string function) =>
        _graph.Reaches(_graph.Types.Single(type => type.Name == nameof(Samples)).Methods.Single(method => method.Name == function));

    internal static class Samples
    {
        public static async Task Root()
        {
            Called();
            Func<int> lambda = () => InLambda();
            Action group = AsGroup;
            lambda();
            group();
            foreach (var _ in Iterate())
            {
                await Later();
            }

            _ = Holder.Value;
            Parent child = new Child();
            child.Do();
            IWork work = new Work();
            work.Do();
            Action pointer = child.Point;
            pointer();
            _ = $"{new Spoken()}";
            AddSingleton<Registered>();
            RuntimeHelpers.RunClassConstructor(typeof(Tokened).TypeHandle);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Called() => 1;

        public static int InLambda() => 1;

        public static void AsGroup() => Called();

        public static int InIterator() => 1;

        public static void InAsync() => Called();

        public static int InStaticConstructor() => 1;

        public static void InOverride() => Called();

        public static void InImplementation() => Called();

        public static void InVirtualPointer() => Called();

        public static string InFrameworkCallback() => "";

        public static void InRegistered() => Called();

        public static int ByToken() => 1;

        public static void OnlyInWrapper() => Called();

        public static void Wrapper() => OnlyInWrapper();

        public static string InUnmade() => "";

        private static IEnumerable<int> Iterate()
        {
            yield return InIterator();
        }

        private static async Task Later()
        {
            await Task.Yield();
            InAsync();
        }

        private static void AddSingleton<T>() => Called();
    }

    private static class Holder
    {
        public static readonly int Value = Samples.InStaticConstructor();
    }

    private static class Tokened
    {
        public static readonly int Value = Samples.ByToken();
    }

    private class Parent
    {
        public virtual void Do() => Samples.Called();

        public virtual void Point() => Samples.Called();
    }

    private sealed class Child : Parent
    {
        public override void Do() => Samples.InOverride();

        public override void Point() => Samples.InVirtualPointer();
    }

    private interface IWork
    {
        void Do();
    }

    private sealed class Work : IWork
    {
        void IWork.Do() => Samples.InImplementation();
    }

    private sealed class Spoken
    {
        public override string ToString() => Samples.InFrameworkCallback();
    }

    private sealed class Registered
    {
        public Registered() => Samples.InRegistered();
    }

    private sealed class Unmade
    {
        public override string ToString() => Samples.InUnmade();
    }
}
