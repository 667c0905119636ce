namespace Grpc.AspNetCore.Server;

/// <summary>Options of one service; they start as a copy of the application's.</summary>
/// <typeparam name="TService">The service.</typeparam>
public class GrpcServiceOptions<TService> : GrpcServiceOptions
    where TService : class
{
}
