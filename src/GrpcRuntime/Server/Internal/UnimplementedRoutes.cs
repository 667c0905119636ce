using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;

namespace CSat.GrpcRuntime.Server;

/// <summary>Answers calls of unknown services and methods with UNIMPLEMENTED, and leaves every other request alone.</summary>
internal sealed class UnimplementedRoutes(ILoggerFactory loggers) : MatcherPolicy, INodeBuilderPolicy
{
    private readonly ILogger _logger = loggers.CreateLogger<UnimplementedRoutes>();
    private readonly HashSet<string> _services = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>After the policies of the framework: what they let through is decided here.</summary>
    public override int Order => int.MaxValue;

    public void Map(IEndpointRouteBuilder builder, GrpcServiceOptions options, string serviceName)
    {
        if (options.IgnoreUnknownServices ?? false)
        {
            return;
        }

        _services.Add(serviceName);
        if (builder.DataSources.SelectMany(s => s.Endpoints).Any(IsFallback))
        {
            return;
        }

        var pattern = RoutePatternFactory.Parse("{service}/{method}", null, new RouteValueDictionary { ["method"] = new GrpcRequest() });
        builder.Map(pattern, Answer).WithDisplayName("gRPC - Unimplemented").WithMetadata(new HttpMethodMetadata([HttpMethods.Post]), this)
            .Add(e => ((RouteEndpointBuilder)e).Order = int.MaxValue);
    }

    /// <summary>Where a method is mapped the fallback is no candidate: it would lose, but only after the router has made route values of the path for it.</summary>
    bool INodeBuilderPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsMethod) && endpoints.Any(IsFallback);

    IReadOnlyList<PolicyNodeEdge> INodeBuilderPolicy.GetEdges(IReadOnlyList<Endpoint> endpoints) => [new(this, [.. endpoints.Where(e => !IsFallback(e))])];

    PolicyJumpTable INodeBuilderPolicy.BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) => new OneWay(edges[0].Destination);

    private static bool IsMethod(Endpoint endpoint) => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is not null;

    private static bool IsFallback(Endpoint endpoint) => endpoint.Metadata.GetMetadata<UnimplementedRoutes>() is not null;

    private Task Answer(HttpContext http)
    {
        if (Protocol.Accept(http, _logger))
        {
            var what = _services.Contains((string)http.GetRouteValue("service")!) ? "Method" : "Service";
            Protocol.WriteStatus(http.Response.Headers, new Status(StatusCode.Unimplemented, $"{what} is unimplemented."), null);
        }

        return Task.CompletedTask;
    }

    private sealed class OneWay(int destination) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) => destination;
    }

    private sealed class GrpcRequest : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            httpContext is null || Protocol.IsGrpc(httpContext.Request.ContentType);
    }
}
