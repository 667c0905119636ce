using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CSat.Architecture.Tests.Reachability;

/// <summary>
/// Which methods of built assemblies can run, starting from a set of roots. It knows what the compiler hides: iterators and async methods, lambdas, static
/// constructors, overrides, and types that a framework makes by their name in a registration. What the framework calls back is taken to run as soon as its type can be made.
/// </summary>
internal sealed class CallGraph : IDisposable
{
    // Calls whose type arguments a framework makes: the container, the gRPC host, the middleware pipeline, Razor.
    private static readonly HashSet<string> Registrations =
    [
        "AddSingleton", "AddScoped", "AddTransient", "AddHostedService", "AddCheck", "Add", "MapGrpcService", "UseMiddleware", "OpenComponent", "RenderComponentAsync",
    ];

    private readonly Resolver _resolver = new();
    private readonly List<TypeDefinition> _types = [];
    private readonly HashSet<string> _ours;
    private readonly Dictionary<TypeDefinition, List<TypeDefinition>> _derived = [];
    private readonly HashSet<MethodDefinition> _reached = [];
    private readonly HashSet<TypeDefinition> _made = [];
    private readonly Stack<MethodDefinition> _open = new();

    /// <summary>Reads assemblies and walks from the roots.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="assemblies">Their names without ending.</param>
    /// <param name="isRoot">Where the walk begins.</param>
    public CallGraph(string folder, IReadOnlyList<string> assemblies, Func<MethodDefinition, bool> isRoot)
    {
        foreach (var known in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(Path.GetDirectoryName).Append(folder).Distinct())
        {
            _resolver.AddSearchDirectory(known);
        }

        _ours = [.. assemblies];
        foreach (var assembly in assemblies)
        {
            var read = AssemblyDefinition.ReadAssembly(Path.Combine(folder, $"{assembly}.dll"), new ReaderParameters { AssemblyResolver = _resolver });
            _resolver.Add(read);
            _types.AddRange(read.MainModule.GetTypes());
        }

        foreach (var type in _types)
        {
            foreach (var above in Above(type))
            {
                (_derived.TryGetValue(above, out var list) ? list : _derived[above] = []).Add(type);
            }
        }

        foreach (var root in _types.SelectMany(type => type.Methods).Where(isRoot))
        {
            Reach(root);
        }

        while (_open.TryPop(out var method))
        {
            Follow(method);
        }
    }

    /// <summary>Every type read, nested ones too.</summary>
    public IReadOnlyList<TypeDefinition> Types => _types;

    /// <summary>Whether a method can run.</summary>
    public bool Reaches(MethodDefinition method) => _reached.Contains(method);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var module in _types.Select(type => type.Module).Distinct())
        {
            module.Dispose();
        }

        _resolver.Dispose();
    }

    private void Reach(MethodDefinition method)
    {
        if (!_reached.Add(method))
        {
            return;
        }

        _open.Push(method);
        if (method.IsConstructor || method.IsStatic)
        {
            Use(method.DeclaringType);
        }

        if (method is { IsConstructor: true, IsStatic: false })
        {
            Make(method.DeclaringType);
        }

        if (method.IsVirtual || method.DeclaringType.IsInterface)
        {
            foreach (var type in _derived.GetValueOrDefault(method.DeclaringType, []))
            {
                foreach (var candidate in type.Methods.Where(candidate => Implements(candidate, method)))
                {
                    Reach(candidate);
                }
            }
        }
    }

    private void Follow(MethodDefinition method)
    {
        foreach (var attribute in method.CustomAttributes.Where(attribute => attribute.AttributeType.Name is "AsyncStateMachineAttribute" or "IteratorStateMachineAttribute"
            or "AsyncIteratorStateMachineAttribute"))
        {
            if (attribute.ConstructorArguments[0].Value is TypeReference machine && Ours(machine) is { } state)
            {
                foreach (var step in state.Methods.Where(step => step.Name is "MoveNext"))
                {
                    Reach(step);
                }
            }
        }

        foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    Call(called);
                    break;
                case FieldReference { DeclaringType: var holder } when instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda or Code.Stsfld or Code.Ldtoken:
                    Use(Ours(holder));
                    break;
                case TypeReference named when instruction.OpCode.Code == Code.Ldtoken:
                    Use(Ours(named));
                    break;
            }
        }
    }

    private void Call(MethodReference called)
    {
        if (called is GenericInstanceMethod generic && Registrations.Contains(called.Name))
        {
            foreach (var type in generic.GenericArguments.Select(Ours).OfType<TypeDefinition>())
            {
                foreach (var entry in type.Methods.Where(entry => entry is { IsConstructor: true, IsStatic: false } || entry.Name is "Invoke" or "InvokeAsync" || (called.Name == "MapGrpcService" && entry.IsVirtual)))
                {
                    Reach(entry);
                }
            }
        }

        if (Ours(called.DeclaringType) is not null && called.Resolve() is { } ours)
        {
            Reach(ours);
        }
    }

    // A type that can be made: what the framework calls back on it can run.
    private void Make(TypeDefinition type)
    {
        if (!_made.Add(type))
        {
            return;
        }

        foreach (var method in type.Methods.Where(method => method.IsVirtual && !method.IsAbstract && IsCalledBack(method)))
        {
            Reach(method);
        }
    }

    // The static constructor of a used type, and what the compiler keeps beside it for lambdas.
    private void Use(TypeDefinition? type)
    {
        if (type?.Methods.FirstOrDefault(method => method is { IsConstructor: true, IsStatic: true }) is { } initializer)
        {
            Reach(initializer);
        }
    }

    private bool IsCalledBack(MethodDefinition method) =>
        method.Overrides.Any(overridden => Ours(overridden.DeclaringType) is null)
        || AllAbove(method.DeclaringType).Where(above => !_ours.Contains(above.Module.Assembly.Name.Name)).Any(above => above.Methods.Any(foreign => Implements(method, foreign)));

    private static bool Implements(MethodDefinition candidate, MethodDefinition method) =>
        candidate.IsVirtual && !candidate.IsAbstract
        && ((candidate.Name == method.Name && candidate.Parameters.Count == method.Parameters.Count && candidate.GenericParameters.Count == method.GenericParameters.Count)
            || candidate.Overrides.Any(overridden => overridden.Name == method.Name && overridden.DeclaringType.Name == method.DeclaringType.Name));

    private TypeDefinition? Ours(TypeReference type) =>
        type.GetElementType() is { } element && _ours.Contains(ScopeName(element)) ? element.Resolve() : null;

    private static string ScopeName(TypeReference type) => type.Scope switch
    {
        ModuleDefinition module => module.Assembly.Name.Name,
        AssemblyNameReference assembly => assembly.Name,
        _ => "",
    };

    private IEnumerable<TypeDefinition> Above(TypeDefinition type) => AllAbove(type).Where(above => _ours.Contains(above.Module.Assembly.Name.Name));

    private static IEnumerable<TypeDefinition> AllAbove(TypeDefinition type)
    {
        foreach (var implemented in type.Interfaces.Select(found => TryResolve(found.InterfaceType)).OfType<TypeDefinition>())
        {
            yield return implemented;
        }

        if (type.BaseType is { } parent && TryResolve(parent) is { } resolved)
        {
            yield return resolved;
            foreach (var above in AllAbove(resolved))
            {
                yield return above;
            }
        }
    }

    private static TypeDefinition? TryResolve(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    // What was read is found again as the same objects when another assembly names it.
    private sealed class Resolver : DefaultAssemblyResolver
    {
        public void Add(AssemblyDefinition assembly) => RegisterAssembly(assembly);
    }
}
