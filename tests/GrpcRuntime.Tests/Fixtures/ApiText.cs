using System.Globalization;
using System.Reflection;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>Writes the public members of an assembly as lines.</summary>
public static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Code that protoc makes from public .proto files is the promise of those files.</summary>
    private static readonly string[] Generated = ["Grpc.Health.V1", "Grpc.Reflection.V1", "Grpc.Reflection.V1Alpha"];

    public static IEnumerable<string> Describe(Assembly assembly) => assembly.GetExportedTypes().Where(t => !Generated.Contains(t.Namespace)).SelectMany(Describe);

    private static IEnumerable<string> Describe(Type type)
    {
        var name = Name(type);
        yield return name;
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield return $"{name}: {Signature(type.GetMethod("Invoke")!)}";
            yield break;
        }

        if (type.IsEnum)
        {
            foreach (var value in System.Enum.GetValuesAsUnderlyingType(type))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {System.Enum.GetName(type, value)} = {value}");
            }

            yield break;
        }

        foreach (var member in type.GetMembers(Declared).Where(IsVisible))
        {
            yield return $"{name}: " + member switch
            {
                ConstructorInfo constructor => $"new({Parameters(constructor)})",
                MethodInfo method => Signature(method),
                FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
                _ => member.Name,
            };
        }
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => IsVisible(method) && (method.IsConstructor || !method.Name.Contains('.')),
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Signature(MethodInfo method) =>
        $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{(method.IsGenericMethod ? $"`{method.GetGenericArguments().Length}" : "")}({Parameters(method)})";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "default"}" : "")}"));

    private static string Name(Type type) => type.IsGenericParameter ? type.Name
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : !type.IsGenericType ? (type.FullName ?? type.Name)
        : $"{type.GetGenericTypeDefinition().FullName}<{string.Join(",", type.GetGenericArguments().Select(Name))}>";
}
