using CSat.GrpcRuntime.Tests.Fixtures;
using Grpc.AspNetCore.HealthChecks;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CSat.GrpcRuntime.Tests;

/// <summary>
/// The public surface is a promise: ApprovedApi.txt holds it, and each of its lines must also be true of the official packages.
/// A change on purpose is approved by copying the received file over it.
/// </summary>
public sealed class PublicApiTests
{
    /// <summary>One type of each assembly that the official packages consist of; with the stand-in they are all in one.</summary>
    private static readonly Type[] Anchors =
    [
        typeof(Metadata), typeof(GrpcChannel), typeof(GrpcServiceOptions), typeof(ICompressionProvider), typeof(GrpcHealthChecksOptions),
        typeof(Grpc.HealthCheck.HealthServiceImpl), typeof(GrpcReflectionServiceExtensions), typeof(GrpcEndpointRouteBuilderExtensions),
    ];

    [Fact]
    public void Public_surface_is_the_approved_one()
    {
        var assemblies = Anchors.Select(t => t.Assembly).Distinct().ToList();
        var actual = assemblies.SelectMany(ApiText.Describe).Distinct().Order(StringComparer.Ordinal).ToList();
        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "ApprovedApi.txt"));
        if (assemblies.Count == 1)
        {
            File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "ApprovedApi.received.txt"), actual);
            actual.Except(approved).ShouldBeEmpty("is public but not approved");
        }

        approved.Except(actual).ShouldBeEmpty("is approved but not public");
    }
}
