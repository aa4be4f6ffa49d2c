using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Host.Keys;

/// <summary>The terminal's slices of a passcode's check against .NET's own PBKDF2 (RFC 8018).</summary>
[TestClass]
public class PasscodesTests
{
    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(2, 1)]
    [DataRow(21, 1)]
    [DataRow(22, 2)]
    [DataRow(41, 2)]
    [DataRow(1_000, 50)]
    public void Slices_of_twenty_rounds_find_what_is_right(int rounds, int slices)
    {
        Assert.AreEqual(OperatorRole.Operator, RoleOf("135790", rounds, out int steps));
        Assert.AreEqual(slices, steps);
        Assert.AreEqual(OperatorRole.Supervisor, RoleOf("246801", rounds, out _));
        Assert.AreEqual(OperatorRole.None, RoleOf("246802", rounds, out _));
    }

    [TestMethod]
    [DataRow("135790", true, false, OperatorRole.None)]
    [DataRow("135790", false, true, OperatorRole.Operator)]
    [DataRow("246801", false, true, OperatorRole.None)]
    [DataRow("246801", true, false, OperatorRole.Supervisor)]
    public void A_held_passcode_is_nobodys(
        string passcode, bool isOperatorHeld, bool isSupervisorHeld, OperatorRole role)
    {
        Passcodes passcodes = Begun(passcode, 5);
        Assert.IsTrue(passcodes.Step());
        Assert.AreEqual(role, passcodes.TakeRole(isOperatorHeld, isSupervisorHeld));
        Assert.IsFalse(passcodes.IsRunning);
    }

    [TestMethod]
    public void A_check_that_was_stopped_has_forgotten_the_passcode()
    {
        Passcodes passcodes = Begun("135790", 5);
        Assert.IsTrue(passcodes.Step());
        passcodes.Stop();
        Assert.IsFalse(passcodes.IsRunning);
        Assert.AreEqual(OperatorRole.None, passcodes.TakeRole(false, false));
    }

    private static OperatorRole RoleOf(string passcode, int rounds, out int steps)
    {
        Passcodes passcodes = Begun(passcode, rounds);
        steps = 1;
        while (!passcodes.Step())
        {
            steps++;
        }
        return passcodes.TakeRole(false, false);
    }

    private static Passcodes Begun(string passcode, int rounds)
    {
        PinBuffer typed = new();
        foreach (char digit in passcode)
        {
            typed.TryAdd(digit - '0');
        }
        Passcodes passcodes = new(new HmacCode(), KeysOf(rounds));
        passcodes.Begin(typed);
        return passcodes;
    }

    private static DeviceKeys KeysOf(int rounds) => new(
        new byte[16], new byte[16], TestKeys.Unlock, new byte[8], new byte[8], Verifier("135790", rounds),
        Verifier("246801", rounds), rounds, new byte[DeviceKeys.CheckLength]);

    private static byte[] Verifier(string passcode, int rounds) =>
        ProviderKeys.VerifierOf(TestKeys.Unlock, Encoding.ASCII.GetBytes(passcode), rounds);
}
