"""The side of a kernel that runs inside the sandbox, in the student's domain."""
