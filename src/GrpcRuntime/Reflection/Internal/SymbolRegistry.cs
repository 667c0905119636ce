using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;

namespace CSat.GrpcRuntime.Reflection;

/// <summary>The services that the application maps, and the files that describe them, by name and by symbol.</summary>
internal sealed class SymbolRegistry
{
    private readonly Dictionary<string, FileDescriptor> _files = [];
    private readonly Dictionary<string, FileDescriptor> _symbols = [];

    public SymbolRegistry(EndpointDataSource endpoints)
    {
        var services = endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType).OfType<Type>().Distinct()
            .Select(t => t.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)?.BindType.GetProperty("Descriptor")?.GetValue(null))
            .OfType<ServiceDescriptor>().ToList();
        services.ForEach(s => Add(s.File));
        Services = [.. services.Select(s => s.FullName).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Services { get; }

    public FileDescriptor? File(string name) => _files.GetValueOrDefault(name);

    public FileDescriptor? FileOf(string symbol) => _symbols.GetValueOrDefault(symbol);

    /// <summary>The file and all it needs, each once, those needed first.</summary>
    public static IEnumerable<FileDescriptor> WithDependencies(FileDescriptor file) => file.Dependencies.SelectMany(WithDependencies).Append(file).Distinct();

    private void Add(FileDescriptor file)
    {
        if (!_files.TryAdd(file.Name, file))
        {
            return;
        }

        file.Dependencies.ToList().ForEach(Add);
        foreach (var service in file.Services)
        {
            Add(service);
            service.Methods.ToList().ForEach(Add);
        }

        file.EnumTypes.ToList().ForEach(Add);
        file.MessageTypes.ToList().ForEach(AddMessage);
    }

    private void AddMessage(MessageDescriptor message)
    {
        Add(message);
        message.Fields.InDeclarationOrder().ToList().ForEach(Add);
        message.EnumTypes.ToList().ForEach(Add);
        message.NestedTypes.ToList().ForEach(AddMessage);
    }

    private void Add(IDescriptor descriptor) => _symbols[descriptor.FullName] = descriptor.File;
}
