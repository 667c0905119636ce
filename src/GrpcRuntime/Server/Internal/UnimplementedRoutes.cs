using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;

namespace CSat.GrpcRuntime.Server;

/// <summary>Answers calls of unknown services and methods with UNIMPLEMENTED, and leaves every other request alone.</summary>
internal sealed class UnimplementedRoutes(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<UnimplementedRoutes>();

    public void Map(IEndpointRouteBuilder builder, GrpcServiceOptions options, string serviceName)
    {
        if (options.IgnoreUnknownServices ?? false)
        {
            return;
        }

        Map(builder, "Method", serviceName + "/{method}");
        if (!builder.DataSources.SelectMany(s => s.Endpoints).Any(e => e.Metadata.GetMetadata<UnknownService>() is not null))
        {
            Map(builder, "Service", "{service}/{method}");
        }
    }

    private void Map(IEndpointRouteBuilder builder, string what, string pattern)
    {
        var route = RoutePatternFactory.Parse(pattern, null, new RouteValueDictionary { ["method"] = new GrpcRequest() });
        builder.Map(route, http => Answer(http, what)).WithDisplayName("gRPC - Unimplemented " + what.ToLowerInvariant())
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Post]), what == "Service" ? new UnknownService() : what)
            .Add(e => ((RouteEndpointBuilder)e).Order = int.MaxValue - (what == "Service" ? 0 : 1));
    }

    private Task Answer(HttpContext http, string what)
    {
        if (Protocol.Accept(http, _logger))
        {
            Protocol.WriteStatus(http.Response.Headers, new Status(StatusCode.Unimplemented, $"{what} is unimplemented."), null);
        }

        return Task.CompletedTask;
    }

    private sealed class UnknownService;

    private sealed class GrpcRequest : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            httpContext is null || Protocol.IsGrpc(httpContext.Request.ContentType);
    }
}
