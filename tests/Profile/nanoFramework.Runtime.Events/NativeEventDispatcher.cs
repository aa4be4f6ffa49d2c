using System;

namespace nanoFramework.Runtime.Events;

public class NativeEventDispatcher : IDisposable
{
    protected bool disposed;
    protected NativeEventHandler callbacks;
    protected NativeEventHandler threadSpawn;
    protected virtual extern void Dispose(bool disposing);
    public extern NativeEventDispatcher(string driverName, ulong driverData);
    public event NativeEventHandler OnInterrupt;
    public virtual extern void DisableInterrupt();
    public virtual extern void EnableInterrupt();
    public extern void Dispose();
}
