using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Host;
using Nano = nanoFramework.TestFramework;

namespace PosTerminal.Tests;

/// <summary>The shim behaves as the device's launcher, and the shared test sources keep its rules.</summary>
[TestClass]
public class ShimTests
{
    private static IEnumerable<Type> NanoClasses => typeof(ShimTests).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(Nano.TestClassAttribute)));

    [TestMethod]
    [DataRow(typeof(ShimSamples.Field), "instance state (_count)")]
    [DataRow(typeof(ShimSamples.AutoProperty), "instance state")]
    [DataRow(typeof(ShimSamples.InheritedField), "instance state (Shared)")]
    [DataRow(typeof(ShimSamples.StaticField), null)]
    public void Instance_state_is_refused(Type sample, string? objection)
    {
        string? found = Nano.InstanceState.Objection(sample);
        Assert.AreEqual(objection is not null, found is not null, found);
        Assert.Contains(objection ?? string.Empty, found ?? string.Empty);
    }

    [TestMethod]
    [DataRow(nameof(ShimSamples.Methods.CallsInstanceHelper), true)]
    [DataRow(nameof(ShimSamples.Methods.CapturesThis), true)]
    [DataRow(nameof(ShimSamples.Methods.ReadsProperty), true)]
    [DataRow(nameof(ShimSamples.Methods.CallsStaticHelper), false)]
    [DataRow(nameof(ShimSamples.Methods.SwitchesAndLoops), false)]
    [DataRow(nameof(ShimSamples.Methods.UsesALambda), false)]
    public void A_method_that_touches_this_is_refused(string name, bool refused)
    {
        MethodInfo method = typeof(ShimSamples.Methods).GetMethod(name)!;
        Assert.AreEqual(refused, Nano.InstanceState.Objection(method) is not null);
    }

    [TestMethod]
    public void Every_device_test_class_keeps_the_rules_of_both_launchers()
    {
        string?[] objections = NanoClasses.SelectMany(Objections).ToArray();
        Assert.IsEmpty(objections, string.Join("\n", objections));
    }

    [TestMethod]
    public void Setup_runs_once_before_the_tests_of_a_class_and_cleanup_once_after_all()
    {
        ShimSamples.Log.Clear();
        Nano.ClassRuns runs = new();
        runs.Of(typeof(ShimSamples.First));
        runs.Of(typeof(ShimSamples.First));
        runs.Of(typeof(ShimSamples.Second));
        runs.Leave();
        runs.Leave();
        CollectionAssert.AreEqual(
            new[] { "first up", "second up", "first down", "second down" },
            ShimSamples.Log);
    }

    [TestMethod]
    public void A_skip_in_setup_skips_every_test_of_the_class()
    {
        Nano.ClassRuns runs = new();
        MethodInfo test = typeof(ShimSamples.Skipped).GetMethod(nameof(ShimSamples.Skipped.Test))!;
        for (int i = 0; i < 2; i++)
        {
            Assert.ThrowsExactly<Nano.SkipTestException>(
                () => runs.Of(typeof(ShimSamples.Skipped)).Enter(test));
        }
    }

    [TestMethod]
    public void Assertions_fail_when_they_should()
    {
        Fails(() => Nano.Assert.AreEqual(1, 2));
        Fails(() => Nano.Assert.AreEqual((byte)1, (byte)2));
        Fails(() => Nano.Assert.AreEqual("a", "b"));
        Fails(() => Nano.Assert.AreEqual((object)1, (object)1L));
        Fails(() => Nano.Assert.AreNotEqual(3L, 3L));
        Fails(() => Nano.Assert.AreSame(new object(), new object()));
        Fails(() => Nano.Assert.IsTrue(false));
        Fails(() => Nano.Assert.IsFalse(true));
        Fails(() => Nano.Assert.IsNull(1));
        Fails(() => Nano.Assert.IsNotNull(null));
        Fails(() => Nano.Assert.IsInstanceOfType(new ArgumentNullException(), typeof(ArgumentException)));
        Fails(() => Nano.Assert.ThrowsException(typeof(ArgumentException), () => { }));
        Fails(() => Nano.Assert.ThrowsException(
            typeof(ArgumentException), () => throw new ArgumentNullException()));
        Fails(() => Nano.CollectionAssert.AreEqual(new byte[] { 1 }, new byte[] { 1, 2 }));
        Fails(() => Nano.CollectionAssert.AreEqual(new byte[] { 1, 3 }, new byte[] { 1, 2 }));
        Fails(() => Nano.CollectionAssert.AreNotEqual(new byte[] { 1 }, new byte[] { 1 }));
        Fails(() => Nano.CollectionAssert.AreEqual(null, new byte[1]));
        Fails(() => Nano.CollectionAssert.Empty(new byte[1]));
        Fails(() => Nano.CollectionAssert.NotEmpty(Array.Empty<byte>()));
    }

    [TestMethod]
    public void A_row_without_a_value_is_refused_as_on_the_device()
    {
        Assert.ThrowsExactly<ArgumentNullException>(() => new Nano.DataRowAttribute(null!));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new Nano.DataRowAttribute());
    }

    [TestMethod]
    public void Public_members_are_a_subset_of_the_device_framework()
    {
        string allowed = File.ReadAllText(KnownAnswers.PathOf("nanoframework-api/nanoFramework.TestFramework.txt"));
        string[] extra = typeof(Nano.Assert).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Nano.Assert).Namespace)
            .Where(type => type != typeof(Nano.LastCleanup))
            .SelectMany(Signatures)
            .Where(signature => !allowed.Contains(signature))
            .ToArray();
        Assert.IsEmpty(extra, string.Join("\n", extra));
    }

    private static void Fails(Action assertion) => Assert.ThrowsExactly<AssertFailedException>(assertion);

    private static IEnumerable<string?> Objections(Type type)
    {
        if (!type.IsPublic || type.IsAbstract)
        {
            yield return type.Name + " must be public and neither static nor abstract: MSTest skips it.";
        }

        if (Nano.InstanceState.Objection(type) is string state)
        {
            yield return state;
        }

        foreach (MethodInfo method in type.GetMethods().Where(m => m.DeclaringType == type))
        {
            bool test = method.IsDefined(typeof(Nano.TestMethodAttribute));
            if (method.IsDefined(typeof(Nano.DataRowAttribute)) && !test)
            {
                yield return $"{type.Name}.{method.Name} has [DataRow] without [TestMethod].";
            }

            if (test && (method.IsStatic || method.ReturnType != typeof(void)))
            {
                yield return $"{type.Name}.{method.Name} must be a void instance method: MSTest skips it.";
            }

            if (test && Nano.InstanceState.Objection(method) is string touch)
            {
                yield return type.Name + "." + touch;
            }
        }
    }

    private static IEnumerable<string> Signatures(Type type)
    {
        yield return type.FullName!;
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;
        foreach (MethodInfo method in type.GetMethods(declared))
        {
            if (!method.IsSpecialName && method.GetBaseDefinition() == method)
            {
                yield return $" {method.Name}({Parameters(method)})";
            }
        }

        foreach (ConstructorInfo constructor in type.GetConstructors())
        {
            yield return $" {type.Name}({Parameters(constructor)})";
        }

        foreach (PropertyInfo property in type.GetProperties(declared))
        {
            yield return $" {property.Name} {{ get; }}";
        }
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string word = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        string value = !parameter.HasDefaultValue ? string.Empty
            : parameter.DefaultValue is null ? " = null" : " = \"\"";
        return word + Keyword(parameter.ParameterType.FullName!) + " " + parameter.Name + value;
    }

    private static string Keyword(string type)
    {
        (string Name, string Word)[] words =
        {
            ("Boolean", "bool"), ("SByte", "sbyte"), ("Byte", "byte"), ("Char", "char"), ("Double", "double"),
            ("Single", "float"), ("UInt16", "ushort"), ("Int16", "short"), ("UInt32", "uint"), ("Int32", "int"),
            ("UInt64", "ulong"), ("Int64", "long"), ("Object", "object"), ("String", "string"),
        };
        foreach ((string name, string word) in words)
        {
            type = Regex.Replace(type, $@"^System\.{name}(?=$|\[)", word);
        }

        return type;
    }
}
