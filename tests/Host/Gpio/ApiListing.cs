using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace PosTerminal.Tests.Gpio;

/// <summary>Writes the public members of a type as the files of nanoFramework's API do.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsSubclassOf(typeof(MulticastDelegate)))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return [$"public delegate {Name(invoke.ReturnType)} {type.FullName}({Parameters(invoke)});"];
        }

        IEnumerable<string> members = type.IsEnum ? Values(type) : Members(type);
        return members.Select(member => "    " + member).Prepend(Heading(type));
    }

    private static string Heading(Type type)
    {
        string flags = type.IsDefined(typeof(FlagsAttribute)) ? "[Flags] " : "";
        string kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsSealed ? "sealed class" : "class";
        IEnumerable<Type> bases = type.IsValueType ? [] : type.GetInterfaces().Where(face => face.IsVisible);
        bases = type.BaseType is { } parent && parent.Namespace != "System" ? bases.Prepend(parent) : bases;
        string colon = bases.Any() ? " : " : "";
        return $"{flags}public {kind} {type.FullName}{colon}{string.Join(", ", bases.Select(Name))}";
    }

    private static IEnumerable<string> Values(Type type) =>
        Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name))},");

    private static IEnumerable<string> Members(Type type)
    {
        foreach (MemberInfo member in type.GetMembers(Declared))
        {
            string? line = member switch
            {
                ConstructorInfo made when made.IsPublic => $"public {type.Name}({Parameters(made)});",
                FieldInfo field when field.IsPublic => $"public {Name(field.FieldType)} {field.Name};",
                PropertyInfo property => Property(property),
                EventInfo raised when raised.AddMethod!.IsPublic =>
                    $"public event {Name(raised.EventHandlerType!)} {raised.Name};",
                MethodInfo { Name: "Finalize" } => $"~{type.Name}();",
                MethodInfo method when method.IsPublic && !IsAccessor(method) => Method(method),
                _ => null,
            };
            if (line != null)
            {
                yield return line;
            }
        }
    }

    private static string? Property(PropertyInfo property)
    {
        MethodInfo? get = property.GetMethod is { IsPublic: true } getter ? getter : null;
        MethodInfo? set = property.SetMethod is { IsPublic: true } setter ? setter : null;
        if (get == null && set == null)
        {
            return null;
        }

        string accessors = (get == null ? "" : "get; ") + (set == null ? "" : "set; ");
        string statics = (get ?? set)!.IsStatic ? "static " : "";
        return $"public {statics}{Name(property.PropertyType)} {property.Name} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method)
    {
        string result = Name(method.ReturnType);
        string declared = method.Name switch
        {
            "op_Implicit" => $"static implicit operator {result}",
            "op_Explicit" => $"static explicit operator {result}",
            var name when name.StartsWith("op_") => $"static {result} operator {name[3..]}",
            var name when method.IsVirtual && method.GetBaseDefinition() != method => $"override {result} {name}",
            var name => (method.IsStatic ? "static " : "") + $"{result} {name}",
        };
        return $"public {declared}({Parameters(method)});";
    }

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_");

    private static string Parameters(MethodBase method) => string.Join(
        ", ",
        method.GetParameters().Select(p => (p.IsOut ? "out " : "") + Name(p.ParameterType) + " " + p.Name));

    private static string Name(Type type)
    {
        Type plain = type.IsByRef ? type.GetElementType()! : type;
        return plain.FullName switch
        {
            "System.Void" => "void",
            "System.Boolean" => "bool",
            "System.Byte" => "byte",
            "System.UInt16" => "ushort",
            "System.Int32" => "int",
            "System.Object" => "object",
            "System.String" => "string",
            var name => name!,
        };
    }
}
