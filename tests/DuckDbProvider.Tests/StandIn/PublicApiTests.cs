using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using DuckDB.NET.Data;

namespace CSat.DuckDbProvider.Tests.StandIn;

/// <summary>The public members are a promise: that of the official provider. A change shows as a change of PublicApi.approved.txt.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one()
    {
        var actual = Describe();
        var approved = Path.Combine(AppContext.BaseDirectory, "StandIn", "PublicApi.approved.txt");
        var received = Path.ChangeExtension(approved, ".received.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (actual != expected)
        {
            File.WriteAllText(received, actual);
        }

        actual.ShouldBe(expected, $"If the change is meant, take over {received}.");
    }

    [Fact]
    public void Every_public_member_that_is_the_providers_own_is_documented()
    {
        var library = typeof(DuckDBConnection).Assembly;
        var documented = XDocument.Load(Path.ChangeExtension(library.Location, ".xml")).Descendants("member").Select(member => Bare(member.Attribute("name")!.Value)).ToHashSet();
        var silent =
            from type in library.GetExportedTypes()
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Prepend(type)
            where member is Type || (Describe(member) is not null && !IsInherited(member, type))
            let name = member is Type ? type.FullName! : $"{type.FullName}.{member.Name.Replace('.', '#')}"
            where !documented.Contains(name)
            select name;

        silent.ShouldBeEmpty();
    }

    /// <summary>Documented where it is declared first: overrides, members of an interface, what the compiler writes for a record, and constructors without arguments.</summary>
    private static bool IsInherited(MemberInfo member, Type type)
    {
        if (member is ConstructorInfo constructor && constructor.GetParameters().Length == 0)
        {
            return true;
        }

        var method = member as MethodInfo ?? (member as PropertyInfo)?.GetMethod ?? (member as PropertyInfo)?.SetMethod;
        return method is not null && (method.GetBaseDefinition() != method || method.IsDefined(typeof(CompilerGeneratedAttribute)) && member is MethodInfo
            || !type.IsInterface && type.GetInterfaces().Any(each => type.GetInterfaceMap(each).TargetMethods.Contains(method)));
    }

    private static string Bare(string name) => name[2..].Split('(')[0].Split("``")[0];

    private static string Describe()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(DuckDBConnection).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append(" : ").Append(type.IsEnum ? "enum" : type.IsInterface ? "interface" : Name(type.BaseType!)).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(Describe).OfType<string>().Distinct().Order(StringComparer.Ordinal);
            foreach (var member in members)
            {
                text.Append("  ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true, IsLiteral: true } field => $"const {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo { IsPublic: true, IsSpecialName: false } field => $"field {Name(field.FieldType)} {field.Name}",
        PropertyInfo property when Visible(property.GetMethod) || Visible(property.SetMethod) =>
            $"property {Name(property.PropertyType)} {property.Name}{Parameters(property.GetIndexParameters(), "[", "]")} "
            + $"{(Visible(property.GetMethod) ? "get " : "")}{(Visible(property.SetMethod) ? "set" : "")}".TrimEnd(),
        ConstructorInfo constructor when Visible(constructor) => "new" + Parameters(constructor.GetParameters(), "(", ")"),
        MethodInfo method when Visible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{Generics(method)}"
            + (method.GetParameters() is { Length: 0 } ? "()" : Parameters(method.GetParameters(), "(", ")")),
        _ => null,
    };

    private static bool Visible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true };

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(ParameterInfo[] parameters, string open, string close) => parameters.Length == 0 && open == "["
        ? ""
        : open + string.Join(", ", parameters.Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : "")}")) + close;

    private static string Name(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Name(value) + "?",
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
