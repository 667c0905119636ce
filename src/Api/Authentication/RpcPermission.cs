using System.Collections.Frozen;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace CSat.Api.Authentication;

/// <summary>Who may call an rpc, as the contract's option says.</summary>
/// <param name="Roles">A key needs one of these; none for an rpc without the option, which nobody may call.</param>
/// <param name="WholeInstallation">Whether the key must be one for the whole installation.</param>
public sealed record RpcPermission(IReadOnlyList<Role> Roles, bool WholeInstallation)
{
    private static readonly RpcPermission Nobody = new([], WholeInstallation: false);

    private static readonly FrozenDictionary<string, RpcPermission> ByMethod = ReadContract().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The permission of an rpc.</summary>
    /// <param name="method">Full name: "/csat.v1.Service/Method".</param>
    /// <returns>Null for an rpc of a standard service (health, reflection), which needs no key.</returns>
    public static RpcPermission? Of(string method) =>
        ByMethod.TryGetValue(method, out var known) ? known : method.StartsWith("/grpc.", StringComparison.Ordinal) ? null : Nobody;

    /// <summary>Lets a caller pass who may call the rpc.</summary>
    /// <exception cref="ProblemException">The key lacks the role, or is not one for the whole installation.</exception>
    public void Admit(Caller caller)
    {
        if (!Roles.Contains(caller.Role))
        {
            throw new ProblemException(Problems.NotAuthorized(string.Join(" | ", Roles.Select(EnumCode.Of))));
        }

        if (WholeInstallation && !caller.WholeInstallation)
        {
            throw new ProblemException(Problems.NotAuthorized($"{string.Join(" | ", Roles.Select(EnumCode.Of))} (whole installation)"));
        }
    }

    private static IEnumerable<KeyValuePair<string, RpcPermission>> ReadContract() =>
        from type in typeof(OptionsExtensions).Assembly.GetExportedTypes()
        let service = type.GetProperty("Descriptor", typeof(ServiceDescriptor))?.GetValue(null) as ServiceDescriptor
        where service is not null
        from method in service.Methods
        let option = method.GetOptions()?.GetExtension(OptionsExtensions.Permission)
        select KeyValuePair.Create($"/{service.FullName}/{method.Name}", option is null ? Nobody : new RpcPermission([.. option.Roles], option.WholeInstallation));
}
